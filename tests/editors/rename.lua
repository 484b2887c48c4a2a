-- Renames a character in a real Neovim as a writer does, with the cursor on the name; undoes it; does it again
-- and saves everything. Writes what it saw as JSON; any failure ends Neovim with an error.

local function await(what, condition)
  if not vim.wait(60000, condition, 20) then
    error("waited in vain for " .. what)
  end
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
end

local function probe()
  local flowstory = dofile(vim.env.FLOWSTORY_REPOSITORY .. "/clients/neovim/flowstory.lua")
  flowstory.setup({ cmd = { vim.env.FLOWSTORY_PYTHON, "-m", "flowstory", "lsp" } })
  vim.cmd("set hidden")
  vim.cmd("filetype on")
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.FLOWSTORY_CHAPTER))
  local buffer = vim.api.nvim_get_current_buf()
  await("the squiggles", function()
    return #vim.diagnostic.get(buffer) > 0
  end)
  local before = text(buffer)
  local seen = {}
  vim.fn.cursor(1, 1)
  vim.fn.search("Nesta's brown eyes")

  local function rename()
    vim.lsp.buf.rename("Gwenda")
    await("the new name", function()
      return text(buffer):find("Gwenda's brown eyes", 1, true) ~= nil
    end)
  end
  rename()
  seen.left = select(2, text(buffer):gsub("Nesta", ""))
  vim.cmd("undo")
  seen.undone = text(buffer) == before
  vim.cmd("redo")
  seen.redone = text(buffer):find("Gwenda's brown eyes", 1, true) ~= nil

  -- A name that cannot be is refused with a sentence, and nothing changes.
  local after = text(buffer)
  vim.fn.cursor(1, 1)
  vim.fn.search("Gwenda's brown eyes")
  local params = vim.lsp.util.make_position_params()
  params.newName = "Ivor"
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, "textDocument/rename", params, 60000)) do
    local trouble = answer.error or answer.err
    seen.refused = trouble and trouble.message or vim.inspect(answer)
  end
  seen.kept = text(buffer) == after
  vim.cmd("wall")
  local file = assert(io.open(vim.env.FLOWSTORY_SEEN, "w"))
  file:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
  file:close()
end

local well, trouble = xpcall(probe, debug.traceback)
if not well then
  io.stderr:write(trouble .. "\n")
  vim.cmd("cquit 1")
end
vim.cmd("qall!")
