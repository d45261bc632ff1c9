//! The kiosk in a window.

use crate::board;
use crate::desk::Desk;
use crate::disk::Disk;
use crate::display::Screen;
use crate::options::Options;
use minifb::{Key, MouseButton, MouseMode, Scale, Window, WindowOptions};
use peil_kiosk_screens::{Button, Event, Painter, Point};
use std::time::Instant;

const KEYS: [(Key, Button); 8] = [
    (Key::Z, Button::Previous),
    (Key::X, Button::Choose),
    (Key::C, Button::Next),
    (Key::Up, Button::Up),
    (Key::Down, Button::Down),
    (Key::Left, Button::Left),
    (Key::Right, Button::Right),
    (Key::Enter, Button::Choose),
];

/// Opens the window and stays until it is closed.
pub(crate) fn run(options: &Options) -> Result<(), String> {
    let format = options.format;
    let scale = match options.scale {
        1 => Scale::X1,
        4 => Scale::X4,
        _ => Scale::X2,
    };
    let (width, height) = (usize::from(format.width()), usize::from(format.height()));
    let settings = WindowOptions { scale, ..WindowOptions::default() };
    let mut window = Window::new("Peil kiosk", width, height, settings)
        .map_err(|error| format!("no window: {error}. Pictures need none: see --script and --gallery."))?;
    window.set_target_fps(30);

    let flash = match &options.log {
        Some(path) => Disk::open(path).map_err(|error| format!("{}: {error}", path.display()))?,
        None => Disk::in_memory(),
    };
    let mut desk = Desk::new(flash, format);
    if let Some(now) = board::now() {
        desk.set_clock(now);
    }
    let mut screen = Screen::new(format, options.mono);
    let mut painter = Painter::default();
    let (mut last, mut touching) = (Instant::now(), false);
    while window.is_open() && !window.is_key_down(Key::Escape) {
        for (key, button) in KEYS {
            if window.is_key_pressed(key, minifb::KeyRepeat::No) {
                desk.handle(Event::Press(button));
            }
            if window.is_key_released(key) {
                desk.handle(Event::Release(button));
            }
        }
        let down = window.get_mouse_down(MouseButton::Left);
        if down
            && !touching
            && let Some((x, y)) = window.get_mouse_pos(MouseMode::Discard)
        {
            desk.handle(Event::Touch(Point { x: pixel(x), y: pixel(y) }));
        }
        if !down && touching {
            desk.handle(Event::Lift);
        }
        touching = down;
        let passed = last.elapsed();
        last = Instant::now();
        desk.handle(Event::Elapsed(u32::try_from(passed.as_millis()).unwrap_or(u32::MAX)));

        screen.show(&mut painter, desk.session());
        let (_, _, pixels) = screen.pixels();
        let shown: Vec<u32> = pixels.iter().map(|[r, g, b]| u32::from_be_bytes([0, *r, *g, *b])).collect();
        window.update_with_buffer(&shown, width, height).map_err(|error| error.to_string())?;
    }
    Ok(())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a small window")]
fn pixel(at: f32) -> u16 {
    at.clamp(0.0, 4_000.0) as u16
}
