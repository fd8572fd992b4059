[#-- content: title?; what was filled in before this step --]
[#if content.title?has_content]<h3>${content.title}</h3>[/#if]
