[#-- content: controlName. A field that people do not see; whoever fills in everything fills it in too. --]
<div hidden aria-hidden="true"><label for="${content.@id}">${i18n['form.trap']}</label><input id="${content.@id}" type="text" name="${content.controlName!content.@name}" tabindex="-1" autocomplete="off"></div>
