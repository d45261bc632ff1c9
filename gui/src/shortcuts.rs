//! The sheet with all keys.

use crate::app::App;
use crate::command::{Command, Group, in_words};
use crate::theme::{Ink, Themed, Type, space};
use crate::widgets::header;
use crate::widgets::pencil::Pencil;
use egui::{Context, Id, Modal, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_words::Key;

/// Keys that are no commands, because they belong to what has the focus.
const OTHERS: [(Key, Key); 7] = [
    (Key::KeysWalk, Key::KeysWalkNames),
    (Key::KeysPage, Key::KeysPageNames),
    (Key::KeysEnds, Key::KeysEndsNames),
    (Key::KeysOpen, Key::KeysOpenNames),
    (Key::KeysNext, Key::KeysNextNames),
    (Key::KeysCalendar, Key::KeysCalendarNames),
    (Key::KeysMonth, Key::KeysMonthNames),
];

/// Shows the sheet above everything while it is open.
pub fn show(app: &mut App, ctx: &Context) {
    if !app.sheet {
        return;
    }
    let window = ctx.content_rect();
    let width = (window.width() - 32.0).min(560.0);
    let room = window.height() - 150.0;
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(18.0);
    let shown = Modal::new(Id::unique("shortcuts")).frame(frame).show(ctx, |ui| {
        ui.set_width(width - 36.0);
        header::heading(ui, Type::Title, &app.say(Key::CommandShortcuts));
        let scroll = ScrollArea::vertical().id_salt("shortcuts").max_height(room).min_scrolled_height(room);
        scroll.show(ui, |ui| {
            // Room for the scroll bar.
            ui.set_width(width - 50.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            sheet(app, ui);
        });
        ui.add_space(space::SMALL);
        let close = ui.button(app.say(Key::SheetClose));
        if ui.memory(|memory| memory.focused().is_none()) {
            close.request_focus();
        }
        close.clicked()
    });
    if shown.inner || shown.should_close() {
        app.sheet = false;
    }
}

fn sheet(app: &App, ui: &mut Ui) {
    for group in Group::ALL {
        let commands: Vec<Command> = Command::ALL
            .iter()
            .copied()
            .filter(|command| command.entry().group == group && !command.entry().keys.is_empty())
            .collect();
        if commands.is_empty() {
            continue;
        }
        head(ui, &app.say(group.name()));
        for command in commands {
            let keys = command.entry().keys.iter().map(|keys| in_words(ui.ctx(), keys));
            let keys = keys.collect::<Vec<_>>().join(" / ");
            line(ui, &app.say(command.name()), &keys);
        }
    }
    head(ui, &app.say(Key::KeysElsewhere));
    for (what, keys) in OTHERS {
        line(ui, &app.say(what), &app.say(keys));
    }
}

fn head(ui: &mut Ui, name: &str) {
    ui.add_space(space::MEDIUM);
    header::heading(ui, Type::SmallStrong, name);
    ui.add_space(2.0);
}

/// What is done, and the keys for it at the right.
fn line(ui: &mut Ui, what: &str, keys: &str) {
    let pencil = Pencil::new(ui);
    let width = ui.available_width();
    let keys_shown = pencil.wrapped(Type::Body, Ink::Muted, keys, width * 0.5);
    let what_shown = pencil.wrapped(Type::Body, Ink::Text, what, width - keys_shown.size().x - space::MEDIUM);
    let height = keys_shown.size().y.max(what_shown.size().y) + 8.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{what}: {keys}")));
    let right = rect.right() - keys_shown.size().x;
    pencil.put(pos2(rect.left(), rect.top() + 4.0), what_shown);
    pencil.put(pos2(right, rect.top() + 4.0), keys_shown);
    let edge = egui::Stroke::new(1.0, ui.ink(Ink::Line));
    pencil.painter().hline(rect.x_range(), rect.bottom() - 0.5, edge);
}
