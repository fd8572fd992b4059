[#-- content: title? --]
[#if content.title?has_content]<h3>${content.title}</h3>[/#if]
[@cms.area name="fieldsets"/]
