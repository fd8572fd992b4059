[#-- content: as includes/field.ftl --]
[#include "/form/templates/includes/field.ftl"]
[@field for=content.@id]<input id="${content.@id}" type="file"[@common/]>[/@field]
