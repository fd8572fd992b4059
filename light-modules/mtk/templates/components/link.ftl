[#-- content: link (a page, an asset or an address), linkText? --]
[#include "/mtk/templates/includes/links.ftl"]
<p>[@anchor item=content/]</p>
