[#-- content: headline?, links (children with link and linkText?) --]
[#include "/mtk/templates/includes/links.ftl"]
[#if content.headline?has_content]<${def.parameters.headlineLevel}>${content.headline}</${def.parameters.headlineLevel}>[/#if]
[#if content.links??]
<ul>
[#list cmsfn.children(content.links) as item]
<li>[@anchor item=item/]</li>
[/#list]
</ul>
[/#if]
