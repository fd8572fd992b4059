[#-- As in mtk --]
[#include "/mtk/templates/includes/teaserPage.ftl"]
