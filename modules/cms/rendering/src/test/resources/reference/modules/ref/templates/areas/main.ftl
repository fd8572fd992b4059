<div class="${ctx.colour!"blue"}">[#list components as component][@cms.component content=component /][/#list]</div>
