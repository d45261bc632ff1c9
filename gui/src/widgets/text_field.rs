//! A field with its name above it, and what is wrong below it.

use crate::theme::{Ink, Themed, Type, Typeset, space};
use egui::text_edit::TextEditState;
use egui::{Context, Id, Response, Role, TextEdit, Ui, WidgetInfo};
use peil_portfolio::{Passphrase, PassphraseError};
use zeroize::Zeroizing;

/// The widest a field gets: longer lines are hard to follow.
const WIDEST: f32 = 560.0;

/// Shows a field for a text.
pub fn show(ui: &mut Ui, label: &str, hint: &str, text: &mut String, fault: Option<&str>) -> Response {
    head(ui, label, hint);
    let width = ui.available_width().min(WIDEST);
    let response = ui.add(TextEdit::singleline(text).desired_width(width).id_salt(label));
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, enabled, label);
        info.current_text_value = Some(text.clone());
        info
    });
    foot(ui, fault);
    response
}

/// What stands above a field: its label, and what may be typed.
pub(super) fn head(ui: &mut Ui, label: &str, hint: &str) {
    ui.label(Type::Strong.text(label));
    if !hint.is_empty() {
        ui.add_space(-4.0);
        ui.label(Type::Small.text(hint).color(ui.ink(Ink::Muted)));
    }
}

/// What stands below a field: what is wrong with it.
pub(super) fn foot(ui: &mut Ui, fault: Option<&str>) {
    if let Some(fault) = fault {
        ui.label(Type::Small.text(fault).color(ui.ink(Ink::Warning)));
    }
    ui.add_space(space::SMALL);
}

/// Room enough that a passphrase does not outgrow it: what grows leaves a copy of itself behind in memory.
const ROOM: usize = 512;

/// A passphrase that is being typed. It is wiped from memory when it is let go of, and is never shown when debugging.
pub struct Secret {
    text: Zeroizing<String>,
    field: Option<Id>,
}

impl Default for Secret {
    fn default() -> Self {
        Self { text: Zeroizing::new(String::with_capacity(ROOM)), field: None }
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl Secret {
    /// True where nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// True where both hold the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.text == other.text
    }

    /// What was typed, to be judged.
    #[must_use]
    pub fn strength(&self) -> peil_portfolio::Strength {
        peil_portfolio::Strength::of(&self.text)
    }

    /// What was typed, as a passphrase.
    ///
    /// # Errors
    /// As [`Passphrase::new`].
    pub fn passphrase(&self) -> Result<Passphrase, PassphraseError> {
        Passphrase::new(self.text.as_str())
    }

    /// Forgets what was typed, and what the field remembers for undoing.
    pub fn forget(&mut self, ctx: &Context) {
        if let Some(field) = self.field.take() {
            TextEditState::default().store(ctx, field);
        }
        *self = Self::default();
    }

    /// Shows the field for it, masked unless it is to be seen.
    pub fn show(&mut self, ui: &mut Ui, label: &str, seen: bool, fault: Option<&str>) -> Response {
        head(ui, label, "");
        let width = ui.available_width().min(WIDEST);
        let field = TextEdit::singleline(&mut *self.text).password(!seen).desired_width(width).id_salt(label);
        let response = ui.add(field);
        self.field = Some(response.id);
        let enabled = ui.is_enabled();
        // Without its text, also where it is seen: what reads the screen aloud would say it.
        response.widget_info(|| WidgetInfo::labeled(Role::PasswordInput, enabled, label));
        foot(ui, fault);
        response
    }
}
