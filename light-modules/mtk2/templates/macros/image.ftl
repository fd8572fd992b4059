[#-- As in mtk --]
[#include "/mtk/templates/macros/image.ftl"]
