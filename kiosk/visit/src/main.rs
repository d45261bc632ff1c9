//! Plays visitors at a kiosk in the emulator: `peil-kiosk-visit colour|paper IMAGE PEIL FOLDER`.
//!
//! Every screen is drawn by the image in the emulator and by the same code on this machine, and has to be the same to the
//! last pixel. What the visitors leave is read from their QR codes, and with the program `PEIL` over the serial line into a
//! portfolio, where each of them counts once. Pictures and files are left in `FOLDER`.

mod emulator;
mod flash;
mod memory;
mod scenes;
mod seen;
mod twin;

use emulator::{Emulator, Outcome};
use flash::Flash;
use peil_core::record::{Language, Record};
use peil_kiosk_firmware::{Colour, Panel, Paper};
use peil_kiosk_serial::{Reply, Request};
use seen::Seen;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;
use twin::Twins;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.each_ref_of_four() {
        Some(["colour", image, peil, folder]) => visit(Colour::new, image, peil, Path::new(folder)),
        Some(["paper", image, peil, folder]) => visit(Paper::new, image, peil, Path::new(folder)),
        _ => Err("peil-kiosk-visit colour|paper IMAGE PEIL FOLDER".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("peil-kiosk-visit: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Four words of a command line.
trait Four {
    fn each_ref_of_four(&self) -> Option<[&str; 4]>;
}

impl Four for Vec<String> {
    fn each_ref_of_four(&self) -> Option<[&str; 4]> {
        let [kind, image, peil, folder] = self.as_slice() else { return None };
        Some([kind, image, peil, folder])
    }
}

fn visit<P: Panel>(panel: fn() -> P, image: &str, peil: &str, folder: &Path) -> Outcome {
    // What was there is of an earlier visit.
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    let mut seen = Seen::new(folder.to_path_buf());
    for language in Language::ALL {
        let flash = scenes::almost_full()?;
        let emulated = Emulator::start(image, folder, Some(&flash.bytes()))?;
        scenes::last_day(&mut Twins::new(emulated, panel(), flash, &mut seen), language)?;
    }
    let emulated = Emulator::start(image, folder, None)?;
    let mut twins = Twins::new(emulated, panel(), Flash::new(), &mut seen);
    let records = scenes::first_day(&mut twins)?;
    power(&mut twins.emulated, records.len())?;
    read_out(&mut twins.emulated, peil, folder, &records)?;
    seen.complete()?;
    println!("screens {}", seen.count());
    println!("records {}", records.len());
    println!("instructions {} {}", seen.most.0, seen.most.1);
    println!("stack {}", seen.stack);
    Ok(())
}

/// Power goes and comes back, and the program hangs until the watchdog sees it: the log is as it was.
fn power(emulated: &mut Emulator, records: usize) -> Outcome {
    for request in [Request::Restart, Request::Hang] {
        emulated.tell(&request)?;
        // Nothing is answered while the board starts again; after a hang that takes until the watchdog is out of patience.
        std::thread::sleep(Duration::from_millis(200));
        let Reply::Identity { number, settings_lost, .. } = emulated.ask(&Request::Identify)? else {
            return Err("no identity after a restart".into());
        };
        let Reply::Contents(contents) = emulated.ask(&Request::List)? else {
            return Err("no contents".into());
        };
        if number != Some(3)
            || settings_lost
            || contents.kept != u32::try_from(records)?
            || contents.lost != 0
        {
            return Err(format!("after {request:?}: kiosk {number:?}, {contents:?}").into());
        }
    }
    Ok(())
}

/// Reads the log twice into a portfolio, once without telling the kiosk, and counts.
fn read_out(emulated: &mut Emulator, peil: &str, folder: &Path, records: &[Record]) -> Outcome {
    let portfolio = folder.join("visit.peil");
    run(Command::new(peil).arg("demo").arg(&portfolio).args(["--companies", "0"]))?;
    emulated.disconnect();
    let read = || {
        let mut command = Command::new(peil);
        command.args(["kiosk", "read", &emulated.port, "--to"]).arg(folder).arg("--into").arg(&portfolio);
        command.args(["--lang", "en"]);
        command
    };
    run(read().arg("--keep"))?;
    let said = run(&mut read())?;
    let known = format!("New in the portfolio: 0; there already: {}.", records.len());
    if !said.contains(&known) || !said.contains("may use their places again") {
        return Err(format!("the second reading said: {said}").into());
    }
    let log = std::fs::read_to_string(folder.join("kiosk-3.log"))?;
    let lines: Vec<_> = records.iter().map(Record::to_text).collect();
    let expected = lines.iter().fold(String::new(), |all, line| all + line + "\n");
    if log != expected {
        return Err(format!("the log is\n{log}and should be\n{expected}").into());
    }
    emulated.connect()?;
    let Reply::Contents(contents) = emulated.ask(&Request::List)? else { return Err("no contents".into()) };
    if contents.kept != 0 {
        return Err(format!("after the reading the kiosk holds {contents:?}").into());
    }
    let all = run(Command::new(peil).arg("portfolio").arg(&portfolio).arg("export-json"))?;
    let scans = all.replace(' ', "").matches("\"source\":\"kiosk\"").count();
    if scans == records.len() {
        Ok(())
    } else {
        Err(format!("{scans} scans of {} records are in the portfolio", records.len()).into())
    }
}

fn run(command: &mut Command) -> Outcome<String> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
