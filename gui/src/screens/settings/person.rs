//! What the person sets on this computer.

use super::{Both, Field, Form, beside, caption, card, typed};
use crate::app::App;
use crate::state::Look;
use crate::theme::space;
use crate::widgets::choice;
use egui::{ComboBox, Id, Role, Ui, WidgetInfo};
use peil_words::{Key, Language, Words};

/// The sizes to choose from, in percent.
const SIZES: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

#[derive(Clone, Copy)]
enum Part {
    Coach,
    Folder,
    Language,
    Look,
    Size,
}

/// Shows them.
pub(super) fn show(app: &mut App, form: &mut Form, both: &mut Both, ui: &mut Ui) {
    let mut spoken = None;
    // The head of the screen leaves room enough.
    ui.add_space(-space::SECTION + space::SMALL);
    card(ui, &app.say(Key::SettingsPerson), |ui| {
        beside(ui, &[Part::Coach, Part::Folder, Part::Language, Part::Look, Part::Size], 2, |ui, part| {
            match part {
                Part::Coach => {
                    typed(app, form, both, ui, Field::Coach, &app.say(Key::SettingsCoachHint));
                }
                Part::Folder => {
                    typed(app, form, both, ui, Field::Folder, &app.say(Key::SettingsFolderHint));
                }
                Part::Language => spoken = language(&app.words, ui),
                Part::Look => look(&app.words, &mut both.own.look, ui),
                Part::Size => size(&app.words, &mut both.own.zoom, ui),
            }
        });
    });
    if let Some(language) = spoken {
        language.code().clone_into(&mut both.own.language);
        app.speak(language);
    }
}

fn language(words: &Words, ui: &mut Ui) -> Option<Language> {
    caption(ui, &words.say(Key::SettingsLanguage));
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        for language in Language::ALL {
            // A language is named in itself, so that whoever needs it can read it.
            let name = words.say(if language == Language::Dutch { Key::BarDutch } else { Key::BarEnglish });
            let id = Id::unique(("language", language.code()));
            if choice::option(ui, id, words.language() == language, &name, &name).clicked() {
                chosen = Some(language);
            }
        }
    });
    ui.add_space(space::SMALL);
    chosen
}

fn look(words: &Words, look: &mut Look, ui: &mut Ui) {
    caption(ui, &words.say(Key::SettingsLook));
    ui.horizontal_wrapped(|ui| {
        for it in Look::ALL {
            let name = words.say(match it {
                Look::System => Key::SettingsLookSystem,
                Look::Light => Key::SettingsLookLight,
                Look::Dark => Key::SettingsLookDark,
            });
            if choice::option(ui, Id::unique(("look", it as u8)), *look == it, &name, &name).clicked() {
                *look = it;
            }
        }
    });
    ui.add_space(space::SMALL);
}

/// How large everything is drawn.
fn size(words: &Words, zoom: &mut f32, ui: &mut Ui) {
    let name = words.say(Key::SettingsSize);
    caption(ui, &name);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a factor between a fifth and five"
    )]
    let now = (*zoom * 100.0).round() as u16;
    let percent = |percent: u16| words.say_with(Key::SettingsPercent, &[("percent", percent.into())]);
    let mut chosen = now;
    let list = ComboBox::from_id_salt("size").width(150.0).height(400.0).selected_text(percent(now));
    let response = list.show_ui(ui, |ui| {
        for it in SIZES {
            ui.selectable_value(&mut chosen, it, percent(it));
        }
    });
    let spoken = format!("{name}: {}", percent(now));
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &spoken));
    if chosen != now {
        *zoom = f32::from(chosen) / 100.0;
    }
    ui.add_space(space::SMALL);
}
