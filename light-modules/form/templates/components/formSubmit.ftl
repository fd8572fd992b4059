[#-- content: buttonText?; the conditions are for whoever goes by steps --]
<p><button type="submit">${content.buttonText!i18n['form.send']}</button></p>
