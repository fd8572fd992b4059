<p>${content.text!"leeg"}</p>
