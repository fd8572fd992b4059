[#-- content: link, headline?, abstract?, image?; the rest is asked of the page that it leads to --]
[#include "/mtk/templates/includes/links.ftl"]
[#include "/mtk/templates/includes/picture.ftl"]
[#assign target = {}]
[#if content.link?has_content][#assign target = cmsfn.encode(cmsfn.contentById(content.link))!{}][/#if]
<article>
[@picture key=content.image!"" alternative=""/]
<${def.parameters.headlineLevel}>[@anchor item=content text=content.headline!(target.title)!""/]</${def.parameters.headlineLevel}>
[#assign about = content.abstract!(target.abstract)!""]
[#if about?has_content]<p>${about}</p>[/#if]
</article>
