[#-- key: of an asset; alternative: its text for who cannot see it; caption? --]
[#macro picture key alternative caption=""]
[#local asset = damfn.getAsset(key)!]
[#if asset?has_content]
<figure>
<img src="${asset.link}" alt="${alternative?has_content?then(alternative, asset.caption!"")}" loading="lazy">
[#if caption?has_content]<figcaption>${caption}</figcaption>[/#if]
</figure>
[/#if]
[/#macro]
