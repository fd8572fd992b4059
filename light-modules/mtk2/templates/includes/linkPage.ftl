[#-- As in mtk --]
[#include "/mtk/templates/includes/linkPage.ftl"]
