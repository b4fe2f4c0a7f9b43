// Photographs before they travel: upright, at most 2000 pixels long, and without what a
// telephone writes into them (when, where). The server does the same for who has no script.

const LONGEST_SIDE = 2000;
const QUALITY = 0.8;

for (const input of document.querySelectorAll("input[type=file][data-photos]")) {
  input.addEventListener("change", () => shrinkAll(input));
}

async function shrinkAll(input) {
  const chosen = [...input.files];
  if (!chosen.some(isPicture)) {
    tell(input, "");
    return;
  }
  const button = input.form.querySelector("[type=submit]");
  button.disabled = true;
  tell(input, "Đang thu nhỏ ảnh…");
  const small = await Promise.all(chosen.map(shrunk));
  const kept = new DataTransfer();
  small.forEach((file) => kept.items.add(file));
  input.files = kept.files;
  button.disabled = false;
  tell(input, summary(input, small));
}

// The file itself where it is no picture, or one that this browser cannot read: the
// server then says what to do.
async function shrunk(file) {
  const bitmap = isPicture(file) && (await decoded(file));
  if (!bitmap) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  if (file.type === "image/png" && scale === 1) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff"; // JPEG knows no transparency
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  return blob ? new File([blob], renamed(file.name), { type: blob.type }) : file;
}

async function decoded(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return null;
  }
}

function isPicture(file) {
  return file.type.startsWith("image/") || isHeic(file);
}

function isHeic(file) {
  return /\.hei[cf]$/i.test(file.name);
}

function renamed(name) {
  return name.replace(/\.[^.]*$/, "") + ".jpg";
}

function summary(input, files) {
  const heic = files.find(isHeic);
  if (heic) return input.dataset.heic.replace("{name}", heic.name);
  const kilobytes = Math.ceil(files.reduce((sum, file) => sum + file.size, 0) / 1024);
  const megabytes = (kilobytes / 1024).toLocaleString("vi", { maximumFractionDigits: 1 });
  const size = kilobytes < 1024 ? `${kilobytes} KB` : `${megabytes} MB`;
  return `Đã thu nhỏ ảnh, gửi đi ${size}.`;
}

function tell(input, words) {
  input.form.querySelector("[data-photos-status]").textContent = words;
}
