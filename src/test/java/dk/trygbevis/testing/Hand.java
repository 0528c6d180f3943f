package dk.trygbevis.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.function.BooleanSupplier;

/** What somebody works a page with. */
public interface Hand {

    void press(Locator button);

    /** Ticks a check box, or chooses a radio button. */
    void tick(Locator input);

    void select(Locator list, String label);

    /** Moves a slider some way up. */
    void slide(Locator slider);

    void type(Locator field, String text);

    static Hand keyboard(Page page) {
        return new Keyboard(page);
    }

    static Hand thumb() {
        return new Thumb();
    }

    /** Nothing but keys: Tab to where one wants to be, and then what the control understands. */
    record Keyboard(Page page) implements Hand {

        private static final int ALL_ROUND = 150;

        @Override
        public void press(Locator button) {
            tabTo(button);
            page.keyboard().press("Enter");
        }

        @Override
        public void tick(Locator input) {
            if (!input.getAttribute("type").equals("radio")) {
                tabTo(input);
                page.keyboard().press("Space");
                return;
            }
            String name = input.getAttribute("name");
            tab(() -> name.equals(page.evaluate("document.activeElement.name")));
            page.keyboard().press("Space");
            for (int presses = 0; presses < 6 && !input.isChecked(); presses++) {
                page.keyboard().press("ArrowDown");
            }
        }

        @Override
        public void select(Locator list, String label) {
            tabTo(list);
            for (int presses = 0; presses < 8; presses++) {
                if (label.equals(list.evaluate("list => list.selectedOptions[0].label"))) {
                    return;
                }
                page.keyboard().press("ArrowDown");
            }
            throw new AssertionError("The keyboard does not reach " + label);
        }

        @Override
        public void slide(Locator slider) {
            tabTo(slider);
            page.keyboard().press("PageUp");
            page.keyboard().press("ArrowRight");
        }

        @Override
        public void type(Locator field, String text) {
            tabTo(field);
            page.keyboard().press("ControlOrMeta+A");
            page.keyboard().type(text);
        }

        private void tabTo(Locator target) {
            target.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            tab(() -> (boolean) target.evaluate("element => element === document.activeElement"));
        }

        private void tab(BooleanSupplier there) {
            for (int presses = 0; presses < ALL_ROUND; presses++) {
                if (there.getAsBoolean()) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("The keyboard does not get there");
        }
    }

    /** Taps, as on a phone. */
    record Thumb() implements Hand {

        @Override
        public void press(Locator button) {
            button.click();
        }

        @Override
        public void tick(Locator input) {
            input.locator("xpath=..").click();
        }

        @Override
        public void select(Locator list, String label) {
            list.selectOption(new SelectOption().setLabel(label));
        }

        @Override
        public void slide(Locator slider) {
            slider.click();
        }

        @Override
        public void type(Locator field, String text) {
            field.fill(text);
        }
    }
}
