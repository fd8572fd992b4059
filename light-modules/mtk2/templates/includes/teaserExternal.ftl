[#-- As in mtk --]
[#include "/mtk/templates/includes/teaserExternal.ftl"]
