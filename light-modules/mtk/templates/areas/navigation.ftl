[#-- content: the page; the pages of its site that are not hidden --]
[#assign home = navfn.rootPage(content)!content]
<nav aria-label="${i18n['mtk.navigation']}">
<ul>
<li><a href="${cmsfn.link(home)}"[#if navfn.isActive(content, home)] aria-current="page"[/#if]>${home.navigationTitle!home.title!home.@name}</a></li>
[#list navfn.navItems(home) as page]
<li><a href="${cmsfn.link(page)}"[#if navfn.isActive(content, page)] aria-current="page"[/#if]>${page.navigationTitle!page.title!page.@name}</a></li>
[/#list]
</ul>
</nav>
