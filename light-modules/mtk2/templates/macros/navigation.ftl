[#-- As in mtk --]
[#include "/mtk/templates/macros/navigation.ftl"]
