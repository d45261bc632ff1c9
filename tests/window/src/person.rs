//! Somebody at the window: reads what is there, clicks and types.

use crate::fault::{Fault, Outcome};
use crate::hand;
use crate::screen::{Area, Node, Role, Screen};
use std::thread;
use std::time::Duration;

/// As often as it takes to turn the wheel from one end of the longest screen to the other.
const TURNS: u32 = 60;

/// As long as what is pressed may take to show it, on a slow machine.
const SOON: Duration = Duration::from_secs(5);

/// The person, and what they look at.
pub(crate) struct Person {
    pub(crate) screen: Screen,
}

impl Person {
    /// Whether a text is somewhere on the screen, in a name or in a field.
    pub(crate) fn sees(&self, text: &str) -> Outcome<Node> {
        self.screen.wait_for(&format!("“{text}”"), |node| node.name.contains(text))
    }

    /// Presses what has this name.
    pub(crate) fn click(&self, name: &str) -> Outcome {
        self.press(name, |node| node.name == name && is_for_pressing(node))
    }

    /// Presses the first whose name begins so.
    pub(crate) fn click_beginning(&self, name: &str) -> Outcome {
        self.press(name, |node| node.name.starts_with(name) && is_for_pressing(node))
    }

    /// Presses what can be on or off, and waits until it is the other way.
    pub(crate) fn tick(&self, name: &str) -> Outcome {
        self.switch(name, |node| node.name == name && is_for_pressing(node))
    }

    /// The same for the first whose name begins so.
    pub(crate) fn tick_beginning(&self, name: &str) -> Outcome {
        self.switch(name, |node| node.name.starts_with(name) && is_for_pressing(node))
    }

    fn switch(&self, what: &str, is_it: impl Fn(&Node) -> bool) -> Outcome {
        let before = self.screen.states(&self.screen.wait_for(&format!("“{what}”"), &is_it)?);
        let is_other = |node: &Node| is_it(node) && is_switched(&before, &self.screen.states(node));
        for _ in 0..3 {
            self.press(what, &is_it)?;
            if self.screen.comes(SOON, is_other).is_some() {
                return Ok(());
            }
            // What slid away under the hand is pressed again, as a person does.
        }
        Err(Fault::new(format!("“{what}” was pressed and does not change")))
    }

    /// Opens a choice and takes one of its options.
    pub(crate) fn choose(&self, choice: &str, option: &str) -> Outcome {
        self.press(choice, |node| node.name.starts_with(choice) && node.role == Role::COMBO_BOX)?;
        self.press(option, |node| node.name == option && is_for_pressing(node))
    }

    /// Puts a text in the place of what is in a field, and leaves the field.
    pub(crate) fn fill(&self, label: &str, text: &str) -> Outcome {
        self.press(label, |node| node.name == label && node.role == Role::ENTRY)?;
        hand::press("ctrl+a")?;
        hand::write(text)?;
        hand::press("Tab")
    }

    /// The same for a field that keeps what is typed at once, such as a date: it stays in the focus.
    pub(crate) fn replace(&self, label: &str, text: &str) -> Outcome {
        self.press(label, |node| node.name == label && is_for_typing(node))?;
        hand::press("ctrl+a")?;
        hand::write(text)
    }

    fn press(&self, what: &str, is_it: impl Fn(&Node) -> bool) -> Outcome {
        let node = self.screen.wait_for(&format!("“{what}”"), &is_it)?;
        let mut node = self.bring(what, node, &is_it)?;
        loop {
            // The hand is there before it presses, and looks once more.
            hand::go(node.area.center())?;
            let now = self.bring(what, node.clone(), &is_it)?;
            if now.area == node.area {
                return hand::click();
            }
            node = now;
        }
    }

    /// Turns the wheel until the node is where it can be pressed, and waits until it stands still.
    fn bring(&self, what: &str, mut node: Node, is_it: &impl Fn(&Node) -> bool) -> Outcome<Node> {
        for _ in 0..TURNS {
            let nodes = self.screen.nodes();
            let Some(window) = nodes.iter().find(|node| node.role == Role::FRAME).map(|frame| frame.area)
            else {
                return Err(Fault::new("the window has gone"));
            };
            let Some(now) = nodes.into_iter().find(is_it) else { break };
            let at_rest = now.area == node.area;
            node = now;
            match beyond(node.area, window) {
                None if at_rest => return Ok(node),
                Some(onward) if at_rest => {
                    hand::turn((window.left + window.width - 200, window.top + window.height / 2), onward)?;
                }
                _ => {}
            }
            thread::sleep(Duration::from_millis(120));
        }
        Err(Fault::new(format!("“{what}” cannot be brought into view")))
    }
}

/// Fields for text, for dates and for numbers have roles of their own, or none that is known.
fn is_for_typing(node: &Node) -> bool {
    ![Role::LABEL, Role::HEADING, Role::PANEL, Role::FRAME, Role::IMAGE].contains(&node.role)
}

/// Whether one of the two is checked, pressed or selected and the other is not.
fn is_switched(before: &[u32], now: &[u32]) -> bool {
    const ON: u32 = (1 << 4) | (1 << 20) | (1 << 23);
    let on = |states: &[u32]| states.first().copied().unwrap_or_default() & ON;
    on(before) != on(now)
}

fn is_for_pressing(node: &Node) -> bool {
    ![Role::LABEL, Role::HEADING, Role::PANEL, Role::FRAME, Role::ENTRY, Role::IMAGE].contains(&node.role)
}

/// Whether the node lies outside the window, and if so whether further on.
fn beyond(area: Area, window: Area) -> Option<bool> {
    // Of what scrolls, the uppermost lines go behind the top bar, in which everything is that high.
    let top_bar = 48;
    let (_, middle) = area.center();
    if middle < window.top + top_bar && area.top < window.top {
        Some(false)
    } else if middle > window.top + window.height - 12 {
        Some(true)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_outside_is_told_from_what_can_be_pressed() {
        let window = Area { left: 0, top: 0, width: 1280, height: 860 };
        let at = |top| Area { left: 300, top, width: 100, height: 30 };
        assert_eq!(beyond(at(400), window), None);
        assert_eq!(beyond(at(9), window), None, "a button of the top bar");
        assert_eq!(beyond(at(900), window), Some(true));
        assert_eq!(beyond(at(-40), window), Some(false));
    }
}
