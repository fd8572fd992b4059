package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who has a keyboard alone, and who sees after each key where they are. */
final class Keys {

    /** What has the focus, in whichever frame or shadow: its name, and what is wrong with how it is seen. */
    private static final String HERE = """
            () => {
              const views = [];
              const inner = (at) => {
                if (at?.shadowRoot?.activeElement) return inner(at.shadowRoot.activeElement);
                if (at?.tagName !== 'IFRAME') return at;
                views.push(at);
                return inner(at.contentDocument.activeElement);
              };
              const at = inner(document.activeElement);
              const words = (element) => element?.textContent ?? '';
              const told = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => words(at.ownerDocument.getElementById(id)));
              const names = [at.getAttribute('aria-label'), told.join(' '), words(at.labels?.[0]), at.matches('select, body') ? '' : words(at), at.title];
              const name = (names.find((each) => each?.trim()) ?? '').replace(/\\s+/g, ' ').trim();
              if (at === at.ownerDocument.body) return { name: 'nothing', wrong: 'the focus is lost' };

              const view = at.ownerDocument.defaultView;
              const box = at.getBoundingClientRect();
              const seen = { left: Math.max(0, box.left), top: Math.max(0, box.top), right: Math.min(view.innerWidth, box.right), bottom: Math.min(view.innerHeight, box.bottom) };
              views.forEach((frame) => {
                const around = frame.getBoundingClientRect();
                seen.top = Math.max(seen.top, -around.top);
                seen.bottom = Math.min(seen.bottom, innerHeight - around.top);
              });
              if (seen.right - seen.left < 4 || seen.bottom - seen.top < 4) return { name, wrong: 'it is out of sight' };

              const root = at.getRootNode();
              const isHit = (x, y) => {
                const hit = root.elementFromPoint(x, y);
                return hit && (at.contains(hit) || hit.contains(at) || at.labels?.[0]?.contains(hit));
              };
              const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
              const isOpen = steps.some((x) => steps.some((y) => isHit(seen.left + x * (seen.right - seen.left), seen.top + y * (seen.bottom - seen.top))));
              if (!isOpen) return { name, wrong: 'something lies over it' };

              const isMarked = [at, at.firstElementChild, at.parentElement].filter(Boolean).some((each) => {
                const style = view.getComputedStyle(each);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
              });
              return { name, wrong: isMarked ? '' : 'nothing shows that it has the focus' };
            }""";

    /** How long a finger stays on a key, in milliseconds; an editor of texts does not believe in less. */
    private static final int STROKE = 60;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** What has the focus, by the name under which it is known; it can be seen. */
    String here() {
        Object found = page.evaluate(HERE);
        if (!(found instanceof Map<?, ?> told)) {
            throw new IllegalStateException(String.valueOf(found));
        }
        String name = String.valueOf(told.get("name"));
        assertThat(told.get("wrong")).as("‘" + name + "’ on " + page.url()).isEqualTo("");
        return name;
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key, new Keyboard.PressOptions().setDelay(STROKE));
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Goes on by Tab to what is called so, and is there within so many steps. */
    void tab(String name, int most) {
        walk("Tab", name, most);
    }

    /** The same the other way. */
    void back(String name, int most) {
        walk("Shift+Tab", name, most);
    }

    /** By that key to what is called so. */
    void walk(String key, String name, int most) {
        List<String> passed = new ArrayList<>();
        while (passed.size() < most) {
            page.keyboard().press(key);
            String here = here();
            passed.add(here);
            if (here.startsWith(name)) {
                return;
            }
        }
        assertThat(passed).as("by " + key + " to " + name).contains(name);
    }

    /** Past what stands above each screen, to what it is about. */
    void skip() {
        tab("Direct naar de inhoud", 1);
        press("Enter");
    }

    /** Waits until a deed has brought the keys there by itself. */
    void arrive(String name) {
        try {
            page.waitForCondition(() -> String.valueOf(((Map<?, ?>) page.evaluate(HERE)).get("name"))
                    .startsWith(name));
        } finally {
            assertThat(here()).startsWith(name);
        }
    }
}
