//! What a frame costs the processor with 100 000 companies: everything but the drawing itself, which is the graphics card's.
//! `cargo bench -p peil-gui --bench frames`, or with all others `cargo xtask bench`. Processor time of the thread, so that
//! a busy machine hardly matters.

use egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, ViewportId,
    pos2, vec2,
};
use peil_gui::App;
use peil_gui::app::Start;
use peil_gui::state::{Screen, Settings};
use peil_portfolio::demo::Demo;
use peil_portfolio::{Date, OpenOptions};
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

const COMPANIES: u32 = 100_000;
const FRAMES: usize = 600;

/// Nanoseconds of the processor that this thread has used.
#[cfg(unix)]
fn processor(_begun: Instant) -> u64 {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    u64::try_from(used.tv_sec * 1_000_000_000 + used.tv_nsec).unwrap_or(0)
}

/// Nanoseconds of the clock, where the system has no other.
#[cfg(not(unix))]
fn processor(begun: Instant) -> u64 {
    u64::try_from(begun.elapsed().as_nanos()).unwrap_or(u64::MAX)
}

/// The application without a window, on a laptop's screen.
struct Bench {
    ctx: Context,
    app: App,
    begun: Instant,
    time: f64,
}

impl Bench {
    fn open(path: &Path) -> Self {
        let ctx = Context::default();
        let start = Start { today: Some((2026, 11, 22)), ..Start::default() };
        let settings = Settings {
            coach: "A. Coach".to_owned(),
            portfolio: Some(path.to_owned()),
            ..Settings::default()
        };
        let app = App::new(&ctx, Some(settings), &start);
        Self { ctx, app, begun: Instant::now(), time: 0.0 }
    }

    /// One frame with what happened since the last: microseconds of the processor, and when the next one is wanted.
    fn frame(&mut self, events: Vec<Event>) -> (f64, Duration) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 860.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let before = processor(self.begun);
        let output = self.ctx.run_ui(input, |ui| self.app.frame(ui));
        let shapes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let after = processor(self.begun);
        std::hint::black_box(shapes);
        let wait =
            output.viewport_output.get(&ViewportId::ROOT).map_or(Duration::MAX, |view| view.repaint_delay);
        #[expect(clippy::cast_precision_loss, reason = "a frame is far shorter than 2^52 nanoseconds")]
        let microseconds = (after - before) as f64 / 1000.0;
        (microseconds, wait)
    }

    /// Frames until none is asked for; how many there were.
    fn settle(&mut self) -> usize {
        (1..1000).find(|_| self.frame(Vec::new()).1 > Duration::from_secs(1)).unwrap_or(1000)
    }
}

fn report(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at =
        |share: usize| times.get((times.len() * share / 100).min(times.len() - 1)).copied().unwrap_or(0.0);
    println!(
        "{what}: {:.2} ms in the middle of {}, {:.2} ms at the 99th percentile, {:.2} ms at most",
        at(50) / 1000.0,
        times.len(),
        at(99) / 1000.0,
        at(100) / 1000.0
    );
}

fn pressed(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// Types a text letter by letter; the processor time of every frame that answers one.
fn typed(bench: &mut Bench, text: &str) -> Vec<f64> {
    let mut times = Vec::new();
    for letter in text.chars() {
        times.push(bench.frame(vec![Event::Text(letter.to_string())]).0);
        bench.settle();
    }
    for _ in text.chars() {
        times.push(bench.frame(vec![pressed(Key::Backspace, Modifiers::NONE)]).0);
        bench.settle();
    }
    times
}

fn main() -> Result<(), Box<dyn Error>> {
    // Whoever lists or runs tests does not want this.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("large.peil");
    let mut store = OpenOptions::new().coach("demo").create(&path)?.store;
    Demo { companies: COMPANIES, seed: 1, today: Date::new(2026, 11, 22)? }.fill(&mut store)?;
    store.close()?;

    let mut bench = Bench::open(&path);
    let first = bench.frame(Vec::new()).0;
    println!("first frame, with the portfolio still being read: {:.2} ms", first / 1000.0);
    let mut waiting = vec![first];
    while bench.app.loading.is_some() {
        std::thread::sleep(Duration::from_millis(5));
        waiting.push(bench.frame(Vec::new()).0);
    }
    report("a frame while it is being read", waiting);
    bench.app.go(Screen::Companies);
    bench.settle();

    let at = pos2(700.0, 600.0);
    bench.frame(vec![Event::PointerMoved(at)]);
    let scroll = |step: f32| Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, step),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Trackpad,
        modifiers: Modifiers::NONE,
    };
    let times = (0..FRAMES).map(|_| bench.frame(vec![scroll(-137.0)]).0).collect();
    report("a frame while scrolling", times);
    let times = (0..FRAMES).map(|_| bench.frame(vec![pressed(Key::PageDown, Modifiers::NONE)]).0).collect();
    report("a frame of Page Down", times);

    bench.frame(vec![pressed(Key::F, Modifiers::COMMAND)]);
    bench.settle();
    report("a letter in the search field", typed(&mut bench, "bakkerij moon contact@bedrijf-99999"));
    bench.frame(vec![pressed(Key::K, Modifiers::COMMAND)]);
    bench.settle();
    report("a letter in the palette", typed(&mut bench, "bakkerij moon"));
    bench.frame(vec![pressed(Key::Escape, Modifiers::NONE)]);
    println!("frames until none is asked for: {}", bench.settle());

    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    for line in status.lines().filter(|line| line.starts_with("VmRSS") || line.starts_with("VmHWM")) {
        println!("{line}");
    }
    bench.app.close_portfolio();
    Ok(())
}
