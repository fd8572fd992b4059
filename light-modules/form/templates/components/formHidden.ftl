[#-- content: controlName, value? --]
<input type="hidden" name="${content.controlName!content.@name}" value="${content.value!content.defaultValue!}">
