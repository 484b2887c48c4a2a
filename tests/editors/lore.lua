-- Looks around in a book in a real Neovim as a writer does: reads a card, completes a name, goes to a note, lists
-- the mentions, the scenes and the lenses. Writes what it saw as JSON; any failure ends Neovim with an error.

local function await(what, condition)
  if not vim.wait(60000, condition, 20) then
    error("waited in vain for " .. what)
  end
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
    end
  end
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
  local seen = { omnifunc = vim.api.nvim_buf_get_option(buffer, "omnifunc") }

  vim.fn.cursor(1, 1)
  vim.fn.search("Nesta tapped")
  vim.lsp.buf.hover()
  await("the card", function()
    return floating_text() ~= nil
  end)
  seen.card = floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      vim.api.nvim_win_close(window, true)
    end
  end

  local last = vim.api.nvim_buf_line_count(buffer)
  vim.api.nvim_buf_set_lines(buffer, last, last, false, { "", "It was Nes" })
  vim.fn.cursor(last + 2, 10)
  local params = vim.lsp.util.make_position_params()
  params.position.character = 10
  seen.completed = {}
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, "textDocument/completion", params, 60000)) do
    for _, item in ipairs(vim.lsp.util.text_document_completion_list_to_complete_items(answer.result, "Nes")) do
      table.insert(seen.completed, item.word)
    end
  end
  vim.api.nvim_buf_set_lines(buffer, last, last + 2, false, {})

  vim.fn.cursor(1, 1)
  vim.fn.search("Nesta tapped")
  vim.lsp.buf.references()
  await("the mentions", function()
    return #vim.fn.getqflist() > 0
  end)
  seen.mentions = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    table.insert(seen.mentions, { vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ":t"), item.lnum, item.text })
  end
  vim.cmd("cclose")

  seen.scenes = {}
  local whole = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, "textDocument/documentSymbol", whole, 60000)) do
    for _, item in ipairs(vim.lsp.util.symbols_to_items(answer.result, buffer)) do
      table.insert(seen.scenes, item.text)
    end
  end
  vim.lsp.codelens.refresh()
  await("the lenses", function()
    return #vim.lsp.codelens.get(buffer) > 0
  end)
  seen.lenses = {}
  for _, lens in ipairs(vim.lsp.codelens.get(buffer)) do
    table.insert(seen.lenses, lens.command.title)
  end

  vim.api.nvim_set_current_buf(buffer)
  vim.fn.cursor(1, 1)
  vim.fn.search("Nesta tapped")
  vim.lsp.buf.definition()
  await("the note", function()
    return vim.api.nvim_buf_get_name(0):match("Nesta Brough%.md$") ~= nil
  end)
  seen.note = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ":t")

  seen.messages = vim.fn.execute("messages")
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
