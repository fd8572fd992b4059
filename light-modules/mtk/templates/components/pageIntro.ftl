[#-- content: title, abstract? --]
<h1>${content.title!content.@name}</h1>
[#if content.abstract?has_content]<p>${content.abstract}</p>[/#if]
