[#-- content: headline?, text? (rich), image?, imageAltText?, imageCaption? --]
[#include "/mtk/templates/includes/picture.ftl"]
<section>
[#if content.headline?has_content]<${def.parameters.headlineLevel}>${content.headline}</${def.parameters.headlineLevel}>[/#if]
[@picture key=content.image!"" alternative=content.imageAltText!"" caption=content.imageCaption!""/]
${cmsfn.decode(content).text!}
</section>
