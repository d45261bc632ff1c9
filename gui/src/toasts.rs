//! What became of the latest edit or of a file, in a corner above the screen: for a moment when it is saved, undone or redone, and
//! until somebody has read it when it is not saved.
//!
//! A widget of our own and no library's: it has a node that screen readers announce politely, keeps away from what has
//! the focus, and asks for one frame when its time is over instead of for sixty a second until then.

use crate::app::App;
use crate::chart::{painter, sign::Sign};
use crate::command::Command;
use crate::notice::{self, Notice};
use crate::session::Outcome;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use egui::accesskit::Live;
use egui::{Area, Context, Frame, Id, Margin, Order, Pos2, Rect, Role, Ui, Vec2, WidgetInfo, pos2};
use peil_words::Key;
use std::path::PathBuf;
use std::time::Duration;

/// How long it stays, in seconds: a word, a sentence with a button, and where a file is.
const WORD: f64 = 4.0;
const SENTENCE: f64 = 9.0;
const PATH: f64 = 20.0;
/// The distance from the edges of the window.
const EDGE: f32 = 16.0;
/// Below the bar at the top.
const BAR: f32 = 64.0;

/// Since when what is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Toast {
    number: (u64, u64),
    until: f64,
}

/// What it says, and what can be done about it.
struct Message {
    head: Option<String>,
    text: String,
    sign: Sign,
    /// What can be done from here, each with its name.
    acts: Vec<(Key, Act)>,
    /// How long it stays; what has none stays until it is put away.
    seconds: Option<f64>,
}

/// What can be done about it.
#[derive(Clone, Debug)]
enum Act {
    Obey(Command),
    Open(PathBuf),
    Away,
}

const AWAY: (Key, Act) = (Key::ToastClose, Act::Away);

/// What became of a file, and otherwise of the latest edit.
fn message(app: &App) -> Option<Message> {
    match &app.notice {
        Some(Notice::Written(path)) => {
            let folder = path.parent().unwrap_or(path).to_owned();
            return Some(Message {
                head: Some(app.say(Key::FileWritten)),
                text: path.display().to_string(),
                sign: Sign::Met,
                acts: vec![
                    (Key::FileOpen, Act::Open(path.clone())),
                    (Key::FileShowFolder, Act::Open(folder)),
                ],
                seconds: Some(PATH),
            });
        }
        Some(Notice::Warning { head, text }) => {
            let (head, text) = (Some(app.say(*head)), text.clone());
            return Some(Message { head, text, sign: Sign::Warning, acts: vec![AWAY], seconds: None });
        }
        None => {}
    }
    let session = app.session.as_ref()?;
    if let Some(fault) = &session.fault {
        let (head, text) = (Some(app.say(Key::EditNotSaved)), app.words.edit_fault(fault));
        return Some(Message { head, text, sign: Sign::Warning, acts: vec![AWAY], seconds: None });
    }
    let said = |key, deed| app.words.say_with(key, &[("deed", app.words.deed(deed).into())]);
    let (text, command, seconds) = match session.outcome? {
        Outcome::Saved => (app.say(Key::EditSaved), None, WORD),
        Outcome::Undone(deed) => (said(Key::EditUndone, deed), Some(Command::Redo), SENTENCE),
        Outcome::Imported(added, changed) => {
            let counts = [
                ("added", app.words.count(added as u64).into()),
                ("changed", app.words.count(changed as u64).into()),
            ];
            (app.words.say_with(Key::ImportToast, &counts), Some(Command::Undo), PATH)
        }
        Outcome::Redone(deed) => (said(Key::EditRedone, deed), Some(Command::Undo), SENTENCE),
    };
    let acts = command.map(|command: Command| (command.name(), Act::Obey(command))).into_iter().collect();
    Some(Message { head: None, text, sign: Sign::Met, acts, seconds: Some(seconds) })
}

/// Shows it while there is something to say.
pub fn show(app: &mut App, ctx: &Context) {
    let edits = app.session.as_ref().map_or(0, |session| session.outcomes);
    // An edit that came after it is what is to be told now.
    app.notice = app.notice.take().filter(|_| app.session.is_none() || app.noticed.1 == edits);
    let Some(message) = message(app) else { return };
    let number = (app.noticed.0, edits);
    let now = ctx.input(|input| input.time);
    if let Some(seconds) = message.seconds {
        if app.toast.number != number {
            app.toast = Toast { number, until: now + seconds };
        }
        if now >= app.toast.until {
            if app.notice.take().is_none()
                && let Some(session) = &mut app.session
            {
                session.outcome = None;
            }
            return;
        }
        let left = Duration::try_from_secs_f64(app.toast.until - now).unwrap_or_default();
        ctx.request_repaint_after(left);
    }
    let id = Id::unique("toast");
    let size = ctx.memory(|memory| memory.area_rect(id)).map_or(Vec2::ZERO, |rect| rect.size());
    let window = ctx.content_rect();
    let area = Area::new(id).order(Order::Foreground).fixed_pos(place(window, size, focused(ctx)));
    let shown = area.show(ctx, |ui| {
        ui.set_max_width((window.width() - 2.0 * EDGE).min(440.0));
        card(app, ui, &message)
    });
    if shown.response.contains_pointer() && message.seconds.is_some() {
        // Whoever points at it is reading.
        app.toast.until = app.toast.until.max(now + 2.0);
    }
    match shown.inner {
        Some(Act::Obey(command)) => app.obey(command),
        Some(Act::Open(path)) => notice::open(app, &path),
        Some(Act::Away) if app.notice.take().is_none() => {
            if let Some(session) = &mut app.session {
                session.fault = None;
            }
        }
        Some(Act::Away) | None => {}
    }
}

/// Where the thing with the focus is.
fn focused(ctx: &Context) -> Option<Rect> {
    let focused = ctx.memory(egui::Memory::focused)?;
    Some(ctx.read_response(focused)?.rect)
}

/// The first corner where it does not lie over what has the focus; all lie over a field as large as the window.
fn place(window: Rect, size: Vec2, focused: Option<Rect>) -> Pos2 {
    let (left, right) = (window.left() + EDGE, window.right() - EDGE - size.x);
    let (top, bottom) = (window.top() + BAR, window.bottom() - EDGE - size.y);
    let corners = [pos2(right, bottom), pos2(left, bottom), pos2(right, top), pos2(left, top)];
    let free = |corner: &Pos2| {
        let rect = Rect::from_min_size(*corner, size).expand(4.0);
        focused.is_none_or(|focused| !rect.intersects(focused))
    };
    corners.into_iter().find(free).unwrap_or(corners[0])
}

/// The card itself; what is done when one of its buttons is pressed.
fn card(app: &App, ui: &mut Ui, message: &Message) -> Option<Act> {
    let mut pressed = None;
    let warns = message.seconds.is_none();
    let edge = if warns { Ink::Warning } else { Ink::Edge };
    let frame = Frame::popup(ui.style())
        .fill(ui.ink(if warns { Ink::WarningSoft } else { Ink::Surface }))
        .stroke(egui::Stroke::new(1.0, ui.ink(edge)))
        .inner_margin(Margin::symmetric(14, 10));
    frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            painter::show(ui, &message.sign.scene(18.0));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::HAIR;
                if let Some(head) = &message.head {
                    let ink = if warns { Ink::Warning } else { Ink::Text };
                    ui.label(Type::Strong.text(head).color(ui.ink(ink)));
                }
                let response = ui.label(Type::Body.text(&message.text).color(ui.ink(Ink::Text)));
                let role = if warns { Role::Alert } else { Role::Status };
                let spoken =
                    message.head.iter().chain([&message.text]).cloned().collect::<Vec<_>>().join(". ");
                response.widget_info(|| WidgetInfo::labeled(role, true, &spoken));
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
                ui.horizontal_wrapped(|ui| {
                    for (name, act) in &message.acts {
                        if ui.button(app.say(*name)).clicked() {
                            pressed = Some(act.clone());
                        }
                    }
                });
            });
        });
    });
    pressed
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn it_keeps_away_from_what_has_the_focus() {
        let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(480.0, 800.0));
        let size = vec2(300.0, 60.0);
        assert_eq!(place(window, size, None), pos2(164.0, 724.0));
        let field = Rect::from_min_size(pos2(400.0, 740.0), vec2(60.0, 30.0));
        assert_eq!(place(window, size, Some(field)), pos2(16.0, 724.0), "to the other side");
        let wide = Rect::from_min_size(pos2(10.0, 740.0), vec2(460.0, 30.0));
        assert_eq!(place(window, size, Some(wide)), pos2(164.0, 64.0), "to the top");
        assert_eq!(place(window, size, Some(window)), pos2(164.0, 724.0), "there is no other place");
    }
}
