[#-- As linkDownload.ftl, and of the asset: its description as abstract, unless the teaser has its own --]
[#include "linkDownload.ftl"]
[#if linkAsset?has_content && !(abstract!"")?has_content][#assign abstract = linkAsset.description!""][/#if]
