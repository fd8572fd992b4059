package nl.balint.cms.security.screens;

import java.util.List;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Tool;

/** Wires the screens: give it the module and who shows screens; it offers routes and what belongs in the menu. */
public final class SecurityScreens {

    private final Desk desk;
    private final List<Tool> tools;

    /**
     * Over a module.
     *
     * @param tools all tools of the house
     */
    public SecurityScreens(SecurityModule security, Screens screens, List<Tool> tools) {
        this.desk = new Desk(security, screens);
        this.tools = List.copyOf(tools);
    }

    public List<Routes> routes() {
        return List.of(
                new SignInRoutes(desk),
                new SecondStepRoutes(desk),
                PasswordLinkRoutes.invitation(desk),
                new ForgottenRoutes(desk),
                PasswordLinkRoutes.forgotten(desk),
                new LinkRoutes(desk),
                new ConfirmRoutes(desk),
                new KeptRoutes(desk),
                new OwnAccountRoutes(desk),
                new OwnFactorRoutes(desk),
                new LogRoutes(desk),
                new FactorResetRoutes(desk),
                new OfficeRoutes(desk, tools));
    }

    public static List<Tool> tools() {
        return List.of(
                new Tool("security.factor-resets", Addresses.FACTOR_RESETS, "accounts:reset", 80),
                new Tool("security.log", Addresses.LOG, "audit:view", 85));
    }
}
