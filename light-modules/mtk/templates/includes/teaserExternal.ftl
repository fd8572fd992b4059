[#-- As linkExternal.ftl --]
[#include "linkExternal.ftl"]
