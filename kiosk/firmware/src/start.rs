//! On the board: events in, screen out, and the serial line.

use crate::{Kiosk, Panel};
use core::hint::black_box;
use core::panic::PanicInfo;
use peil_board::{Board, LOG, Ticks, program, restart, stack};
use peil_core::record::crc32;
use peil_kiosk_screens::{Button, Event, Point};
use peil_kiosk_serial::{Decoder, Input, MessageError, Refusal, Reply, Request, Tagged, frame};
use peil_kiosk_store::Memory;

/// What the memory for the log reads as when nobody ever wrote it, on a board whose flash is memory.
const NO_POWER: u8 = 0;

/// What erased flash reads as.
const ERASED: u8 = 0xff;

/// How often time is told to the session, in milliseconds.
const PULSE: u32 = 50;

/// The checksum of the program, which `cargo xtask kiosk` writes into the image once it is linked.
#[used]
static PROGRAM_CHECKSUM: u32 = u32::MAX;

type Log = Memory<&'static mut [u8; LOG]>;

/// Runs the kiosk on this screen.
pub fn run<P: Panel>(panel: &mut P) -> ! {
    stack::paint();
    let Some(mut board) = Board::take() else { restart() };
    if board.log.iter().all(|byte| *byte == NO_POWER) {
        // A flash leaves the factory erased; memory does not.
        board.log.fill(ERASED);
    }
    #[cfg(feature = "panic-path")]
    black_box(panic_path(black_box(None)));
    let mut kiosk = Kiosk::new(Memory::over(board.log), P::FORMAT, is_as_made);
    let mut decoder = Decoder::new();
    let mut earlier = board.ticks.now();
    // Where a computer plays the visitor, it tells how time passes as well.
    let mut is_played = false;
    kiosk.draw(panel);
    loop {
        board.watchdog.feed();
        let passed = board.ticks.since(earlier);
        if passed >= Ticks::MILLISECOND.saturating_mul(PULSE) {
            earlier = board.ticks.now();
            if !is_played {
                kiosk.handle(Event::Elapsed(passed / Ticks::MILLISECOND));
                kiosk.draw(panel);
            }
        }
        let Some(byte) = board.serial.receive() else { continue };
        let Some(Ok(payload)) = decoder.push(byte) else { continue };
        let reply = match Tagged::<Request>::from_bytes(payload) {
            Ok(asked) => {
                is_played |= matches!(asked.content, Request::Input(_));
                let content = serve(&mut kiosk, panel, &board.ticks, &asked.content);
                Tagged { tag: asked.tag, content }
            }
            Err(error) => refused(payload, error),
        };
        board.serial.send(&frame(&reply.to_bytes()));
        kiosk.draw(panel);
    }
}

/// The worst that could hide in an image: what stops on a value that nobody expected.
#[cfg(feature = "panic-path")]
#[expect(clippy::unwrap_used, reason = "the very thing that the link has to refuse")]
fn panic_path(found: Option<u8>) -> u8 {
    found.unwrap()
}

fn serve<P: Panel>(kiosk: &mut Kiosk<Log>, panel: &mut P, ticks: &Ticks, request: &Request) -> Reply {
    match request {
        Request::Input(input) => {
            let Some(event) = event(*input) else { return Reply::Refused(Refusal::Malformed) };
            kiosk.handle(event);
            let before = ticks.now();
            kiosk.draw(panel);
            let instructions = ticks.since(before).saturating_mul(Ticks::INSTRUCTIONS);
            Reply::Drawn { instructions, stack: u32::try_from(stack::deepest()).unwrap_or(u32::MAX) }
        }
        Request::Frame => Reply::Frame {
            width: P::FORMAT.width(),
            height: P::FORMAT.height(),
            format: P::PIXELS,
            address: u32::try_from(panel.address()).unwrap_or(0),
        },
        Request::Restart => restart(),
        // The watchdog is not fed any more.
        Request::Hang => loop {
            black_box(());
        },
        other => kiosk.serve(other),
    }
}

fn event(input: Input) -> Option<Event> {
    Some(match input {
        Input::Press(button) => Event::Press(*Button::ALL.get(usize::from(button))?),
        Input::Release(button) => Event::Release(*Button::ALL.get(usize::from(button))?),
        Input::Touch { x, y } => Event::Touch(Point { x, y }),
        Input::Lift => Event::Lift,
        Input::Elapsed(milliseconds) => Event::Elapsed(milliseconds),
    })
}

fn refused(payload: &[u8], error: MessageError) -> Tagged<Reply> {
    let refusal = if matches!(error, MessageError::Kind(_)) { Refusal::Unknown } else { Refusal::Malformed };
    Tagged { tag: payload.get(1).copied().unwrap_or(0), content: Reply::Refused(refusal) }
}

/// Whether the program has the checksum that it was made with: that of what lies before the checksum, and that of what
/// lies behind it, one over the other.
fn is_as_made() -> bool {
    let checksum = black_box(&PROGRAM_CHECKSUM);
    let program = program();
    let place = core::ptr::from_ref(checksum).addr().saturating_sub(program.as_ptr().addr());
    let before = program.get(..place).unwrap_or_default();
    let behind = program.get(place.saturating_add(size_of::<u32>())..).unwrap_or_default();
    *checksum == crc32(before) ^ crc32(behind)
}

/// There is nothing to be handled: an image that could panic is not linked.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    peil_board::no_panic()
}
