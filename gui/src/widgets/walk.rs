//! Walking a long list with the keys.

use super::keys;
use egui::{Id, Key as Press, Ui};

/// Where a list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Walk {
    /// The row that the keys are at.
    pub at: Option<usize>,
    /// How far it is scrolled.
    pub offset: f32,
    /// The height of what is seen of it.
    pub height: f32,
}

impl Walk {
    /// Moves with the arrows, Page Up and Down, and, unless something is being typed, Home and End, in a list of `len` rows
    /// of a height. True when the row has changed; the list has to be scrolled to [`Walk::offset`] then.
    pub fn keys(&mut self, ui: &Ui, len: usize, row_height: f32, typing: bool) -> bool {
        let Some(last) = len.checked_sub(1) else { return false };
        let all = [Press::ArrowDown, Press::ArrowUp, Press::PageDown, Press::PageUp, Press::Home, Press::End];
        let pressed = keys::take_plain(ui.ctx(), if typing { &all[..4] } else { &all });
        if pressed.is_empty() {
            return false;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few dozen rows fit a screen"
        )]
        let page = (self.height / row_height).max(1.0) as usize;
        let step = |at: Option<usize>, press| {
            let wanted = match press {
                Press::ArrowDown => at.map_or(0, |at| at.saturating_add(1)),
                Press::ArrowUp => at.map_or(0, |at| at.saturating_sub(1)),
                Press::PageDown => at.unwrap_or(0).saturating_add(page),
                Press::PageUp => at.unwrap_or(0).saturating_sub(page),
                Press::Home => 0,
                _ => last,
            };
            Some(wanted.min(last))
        };
        self.at = pressed.into_iter().fold(self.at, step);
        let at = self.at.unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "a list is shorter than what a float counts exactly")]
        let top = at as f32 * row_height;
        let bottom = top + row_height - self.height;
        self.offset = self.offset.min(top).max(bottom).max(0.0);
        true
    }
}

/// Gives the focus to a row that the keys have reached.
pub fn focus(ui: &Ui, row: Id) {
    ui.memory_mut(|memory| {
        memory.request_focus(row);
        // The arrow has done its work.
        memory.move_focus(egui::FocusDirection::None);
    });
}
