//! Everything that can be done, in one list: it drives the keys, the menu, the palette and the sections at the left.

mod list;

pub use list::Command;

use crate::app::App;
use crate::state::Screen;
use crate::widgets::keys;
use egui::{Context, Key as Press, KeyboardShortcut, ModifierNames, Modifiers, Popup};
use peil_words::Key;

/// What a command is about. The menu keeps these together, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// The national figures.
    Figures,
    /// The companies of the coach.
    Portfolio,
    /// Undoing and redoing.
    Edit,
    /// Files.
    File,
    /// How everything is shown.
    View,
    /// Finding the way.
    Help,
}

impl Group {
    /// Every group, from the top of the menu.
    pub const ALL: [Self; 6] =
        [Self::Figures, Self::Portfolio, Self::Edit, Self::File, Self::View, Self::Help];

    /// The message that names it.
    #[must_use]
    pub const fn name(self) -> Key {
        match self {
            Self::Figures => Key::GroupFigures,
            Self::Portfolio => Key::NavPortfolio,
            Self::Edit => Key::GroupEdit,
            Self::File => Key::GroupFile,
            Self::View => Key::GroupView,
            Self::Help => Key::GroupHelp,
        }
    }
}

/// What a command does.
#[derive(Clone, Debug)]
pub enum Act {
    /// Shows a screen, which makes it a section at the left as well.
    Go(Screen),
    /// Anything else.
    Do(fn(&mut App)),
}

/// What the list says about a command.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is about.
    pub group: Group,
    /// The message that names it.
    pub name: Key,
    /// The keys that call it: the first is shown, the others are for hands that learned it elsewhere.
    pub keys: &'static [KeyboardShortcut],
    /// Whether it can be done now.
    pub available: fn(&App) -> bool,
    /// What it does.
    pub act: Act,
}

impl Command {
    /// The message that names it.
    #[must_use]
    pub fn name(self) -> Key {
        self.entry().name
    }

    /// The screen that it shows; none for what does something else.
    #[must_use]
    pub fn screen(self) -> Option<Screen> {
        match self.entry().act {
            Act::Go(screen) => Some(screen),
            Act::Do(_) => None,
        }
    }

    /// Whether it can be done now.
    #[must_use]
    pub fn is_available(self, app: &App) -> bool {
        (self.entry().available)(app)
    }

    /// The keys in words, for a tooltip; empty without keys.
    #[must_use]
    pub fn keys(self, ctx: &Context) -> String {
        self.entry().keys.first().map_or_else(String::new, |keys| in_words(ctx, keys))
    }

    /// The commands whose keys were pressed in this frame, in that order: on a slow screen several may come in one. Their
    /// keys are used up then, also those of one that cannot be done now.
    #[must_use]
    pub fn pressed(ctx: &Context) -> Vec<Self> {
        let typing = ctx.text_edit_focused();
        // What is open above the screen is closed first.
        let popup = Popup::is_any_open(ctx);
        let taken = |keys: &KeyboardShortcut| {
            (typing && is_of_text(*keys)) || (popup && keys.logical_key == Press::Escape)
        };
        let mut all: Vec<(Self, &KeyboardShortcut)> = Self::ALL
            .iter()
            .flat_map(|command| command.entry().keys.iter().map(|keys| (*command, keys)))
            .filter(|(_, keys)| !taken(keys))
            .collect();
        // Ctrl+Z would also answer to Ctrl+Shift+Z.
        all.sort_by_key(|(_, keys)| !keys.modifiers.shift);
        keys::take(ctx, |press, modifiers| {
            let is_it = |keys: &KeyboardShortcut| {
                press == keys.logical_key && modifiers.matches_logically(keys.modifiers)
            };
            all.iter().find(|(_, keys)| is_it(keys)).map(|(command, _)| *command)
        })
    }
}

/// Keys as they are written on the keyboard: `Ctrl+Shift+Z`.
#[must_use]
pub fn in_words(ctx: &Context, keys: &KeyboardShortcut) -> String {
    if ctx.os().is_mac() {
        return ctx.format_shortcut(keys);
    }
    let name = match keys.logical_key {
        Press::Escape => "Esc",
        Press::Plus => "+",
        Press::Minus => "-",
        Press::Equals => "=",
        Press::Comma => ",",
        Press::Questionmark => "?",
        other => other.name(),
    };
    let modifiers = ModifierNames::NAMES.format(&keys.modifiers, false);
    if modifiers.is_empty() { name.to_owned() } else { format!("{modifiers}+{name}") }
}

/// Keys that a text field has its own use for: signs, and undoing what was typed.
fn is_of_text(keys: KeyboardShortcut) -> bool {
    let is_sign = keys.modifiers == Modifiers::NONE && keys.logical_key.symbol_or_name().chars().count() == 1;
    is_sign || matches!(keys.logical_key, Press::Z | Press::Y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_their_keys() {
        let all: Vec<_> = Command::ALL
            .iter()
            .flat_map(|command| command.entry().keys.iter().map(move |keys| (command, keys)))
            .collect();
        for (index, (command, keys)) in all.iter().enumerate() {
            for (other, others) in &all[index + 1..] {
                assert_ne!(keys, others, "{command:?} and {other:?}");
            }
        }
    }

    #[test]
    fn no_two_commands_show_the_same_screen() {
        for (index, command) in Command::ALL.iter().enumerate() {
            for other in &Command::ALL[index + 1..] {
                let (one, two) = (command.screen(), other.screen());
                assert!(one.is_none() || one != two, "{command:?} and {other:?}");
            }
        }
    }

    #[test]
    fn a_text_field_keeps_what_it_has_a_use_for() {
        assert!(is_of_text(KeyboardShortcut::new(Modifiers::NONE, Press::Questionmark)));
        assert!(is_of_text(KeyboardShortcut::new(Modifiers::COMMAND, Press::Z)));
        assert!(!is_of_text(KeyboardShortcut::new(Modifiers::NONE, Press::F1)));
        assert!(!is_of_text(KeyboardShortcut::new(Modifiers::NONE, Press::Escape)));
        assert!(!is_of_text(KeyboardShortcut::new(Modifiers::COMMAND, Press::F)));
    }
}
