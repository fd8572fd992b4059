[#-- navParentItem: the page whose children are listed, depth levels deep; expandAll: also below pages that are not open --]
[#macro navigation navParentItem depth=1 expandAll=false navClass="nav"]
[#if navParentItem?has_content && depth gt 0]
[#local pages = navfn.navItems(navParentItem)]
[#if pages?has_content]
<ul class="${navClass}">
[#list pages as page]
[#local isHere = navfn.isActive(content, page) isOpen = isHere || navfn.isOpen(content, page)]
<li[#if isOpen] class="active"[/#if]><a href="${navfn.link(page)!"#"}"[#if isHere] aria-current="page"[/#if]>${page.navigationTitle!page.title!page.@name}</a>
[#if expandAll || isOpen][@navigation navParentItem=page depth=depth - 1 expandAll=expandAll navClass=navClass/][/#if]
</li>
[/#list]
</ul>
[/#if]
[/#if]
[/#macro]
