[#-- content: a condition for the next step; nothing to see --]
