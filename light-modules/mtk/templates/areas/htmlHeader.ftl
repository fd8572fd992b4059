[#-- content: the page; the theme's files and those of the definition --]
[@cms.page/]
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.windowTitle!content.title!content.@name}</title>
[#if content.description?has_content]<meta name="description" content="${content.description}">[/#if]
[#assign theme = sitefn.theme(sitefn.site())!]
[#list theme.cssFiles![] as file]
<link rel="stylesheet" href="${file.link}"[#if file.media?has_content] media="${file.media}"[/#if]>
[/#list]
[#list theme.jsFiles![] as file]
<script src="${file.link}" defer></script>
[/#list]
