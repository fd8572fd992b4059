[#-- As in mtk --]
[#include "/mtk/templates/includes/init.ftl"]
