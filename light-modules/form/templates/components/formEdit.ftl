[#-- content: as includes/field.ftl, inputType?, validation?, rows?, defaultValue? --]
[#include "/form/templates/includes/field.ftl"]
[#assign rows = (content.rows!1)?string?matches("[2-9]|[1-9]\\d+")?then(content.rows, "")]
[#assign checks = content.validation![]]
[#assign checked = checks?is_sequence?then(checks, [checks])]
[@field for=content.@id]
[#if rows?has_content]
<textarea id="${content.@id}" rows="${rows}"[@common/]>${content.defaultValue!}</textarea>
[#else]
<input id="${content.@id}" type="${checked?seq_contains("email")?then("email", content.inputType!"text")}"[@common/] value="${content.defaultValue!}">
[/#if]
[/@field]
