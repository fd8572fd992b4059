[#-- rendition: of damfn.getRendition; content: altText?, title?, caption?; useOriginal: the asset itself; parameters: imgWrapper?, imgWrapperClass? --]
[#macro image rendition content imageClass="" useOriginal=false parameters={}]
[#if rendition?has_content]
[#local alternative = content.altText!content.imageAltText!(rendition.asset.caption)!"" caption = content.imageCaption!content.caption!""]
<figure>
<img src="${useOriginal?then((rendition.asset.link)!rendition.link, rendition.link)}" alt="${alternative}"[#if imageClass?has_content] class="${imageClass}"[/#if]>
[#if caption?has_content]<figcaption>${caption}</figcaption>[/#if]
</figure>
[/#if]
[/#macro]
