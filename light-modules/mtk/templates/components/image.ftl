[#-- content: image, altText?, caption? --]
[#include "/mtk/templates/includes/picture.ftl"]
[@picture key=content.image!"" alternative=content.altText!"" caption=content.caption!""/]
