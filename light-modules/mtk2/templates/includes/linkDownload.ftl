[#-- As in mtk --]
[#include "/mtk/templates/includes/linkDownload.ftl"]
