[#-- As in mtk --]
[#include "/mtk/templates/includes/linkExternal.ftl"]
