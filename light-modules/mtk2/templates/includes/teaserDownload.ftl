[#-- As in mtk --]
[#include "/mtk/templates/includes/teaserDownload.ftl"]
