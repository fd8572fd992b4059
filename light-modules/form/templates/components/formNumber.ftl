[#-- content: as includes/field.ftl, minValue?, maxValue?, step? --]
[#include "/form/templates/includes/field.ftl"]
[@field for=content.@id]<input id="${content.@id}" type="number" inputmode="numeric"[@common/][#if content.minValue?has_content] min="${content.minValue}"[/#if][#if content.maxValue?has_content] max="${content.maxValue}"[/#if] value="${content.defaultValue!}">[/@field]
