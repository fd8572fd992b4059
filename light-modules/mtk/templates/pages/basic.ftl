[#-- content: title?, and the areas of the definition --]
<!DOCTYPE html>
<html lang="${cmsfn.language()}">
<head>[@cms.area name="htmlHeader"/]</head>
<body>
<header>[@cms.area name="navigation"/]</header>
<main>
[@cms.area name="pageIntro"/]
[@cms.area name="main"/]
</main>
<footer>[@cms.area name="footer"/]</footer>
</body>
</html>
