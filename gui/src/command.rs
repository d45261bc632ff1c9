//! Everything that can be done with a key, in one place: the shortcut, and the words that name it.

use egui::{Context, Key as Press, KeyboardShortcut, Modifiers};
use peil_words::Key;

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Back to the list.
    Back,
    /// All pillars.
    Overview,
    /// The milestones.
    Milestones,
    /// The sources.
    Sources,
    /// The other language.
    Language,
    /// The other theme.
    Theme,
    /// To the search field.
    Search,
    /// Open a data file or a portfolio.
    Open,
    /// The companies.
    Companies,
    /// Undo the latest edit.
    Undo,
    /// Redo what was undone.
    Redo,
}

impl Command {
    /// Every command.
    pub const ALL: [Self; 11] = [
        Self::Back,
        Self::Overview,
        Self::Milestones,
        Self::Sources,
        Self::Language,
        Self::Theme,
        Self::Search,
        Self::Open,
        Self::Companies,
        Self::Redo,
        Self::Undo,
    ];

    /// The keys that call it.
    #[must_use]
    pub const fn shortcut(self) -> KeyboardShortcut {
        let (modifiers, press) = match self {
            Self::Back => (Modifiers::NONE, Press::Escape),
            Self::Overview => (Modifiers::COMMAND, Press::Num1),
            Self::Milestones => (Modifiers::COMMAND, Press::Num2),
            Self::Sources => (Modifiers::COMMAND, Press::Num3),
            Self::Language => (Modifiers::COMMAND, Press::L),
            Self::Theme => (Modifiers::COMMAND, Press::D),
            Self::Search => (Modifiers::COMMAND, Press::F),
            Self::Open => (Modifiers::COMMAND, Press::O),
            Self::Companies => (Modifiers::COMMAND, Press::Num4),
            Self::Undo => (Modifiers::COMMAND, Press::Z),
            Self::Redo => (Modifiers::COMMAND.plus(Modifiers::SHIFT), Press::Z),
        };
        KeyboardShortcut::new(modifiers, press)
    }

    /// The message that names it.
    #[must_use]
    pub const fn name(self) -> Key {
        match self {
            Self::Back => Key::NavBack,
            Self::Overview => Key::NavOverview,
            Self::Milestones => Key::NavMilestones,
            Self::Sources => Key::NavSources,
            Self::Language => Key::LanguageName,
            Self::Theme => Key::BarDark,
            Self::Search => Key::BarSearch,
            Self::Open => Key::BarOpen,
            Self::Companies => Key::NavCompanies,
            Self::Undo => Key::EditUndo,
            Self::Redo => Key::EditRedo,
        }
    }

    /// The command whose keys were pressed in this frame.
    #[must_use]
    pub fn pressed(ctx: &Context) -> Option<Self> {
        // A text field undoes what was typed into it.
        let typing = ctx.text_edit_focused();
        let all = Self::ALL.into_iter().filter(|command| !(typing && command.is_of_the_portfolio()));
        let pressed = |shortcut: KeyboardShortcut| ctx.input_mut(|input| input.consume_shortcut(&shortcut));
        all.into_iter()
            .find(|command| pressed(command.shortcut()) || command.second_shortcut().is_some_and(&pressed))
    }

    /// Undoing and redoing edits.
    const fn is_of_the_portfolio(self) -> bool {
        matches!(self, Self::Undo | Self::Redo)
    }

    /// Other keys that call it, for hands that learned it elsewhere.
    #[must_use]
    pub const fn second_shortcut(self) -> Option<KeyboardShortcut> {
        match self {
            Self::Redo => Some(KeyboardShortcut::new(Modifiers::COMMAND, Press::Y)),
            _ => None,
        }
    }

    /// The keys in words, for a tooltip.
    #[must_use]
    pub fn keys(self, ctx: &Context) -> String {
        ctx.format_shortcut(&self.shortcut())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_their_keys() {
        for (index, command) in Command::ALL.into_iter().enumerate() {
            for other in Command::ALL.into_iter().skip(index + 1) {
                assert_ne!(command.shortcut(), other.shortcut(), "{command:?} and {other:?}");
            }
        }
    }
}
