[#-- content: title? --]
<fieldset>
[#if content.title?has_content]<legend>${content.title}</legend>[/#if]
[@cms.area name="fields"/]
</fieldset>
